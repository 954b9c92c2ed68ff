# syntax=docker/dockerfile:1
# From the root of the repository: docker build -f docker/admin.Dockerfile -t rongcai-admin .

FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV CI=true
COPY . .
RUN --mount=type=cache,target=/root/.npm --mount=type=cache,target=/root/.local/share/pnpm/store \
    node scripts/run.mjs build

FROM nginxinc/nginx-unprivileged:1.28-alpine
COPY docker/nginx/default.conf /etc/nginx/conf.d/default.conf
COPY docker/nginx/security-headers.conf docker/nginx/api.conf /etc/nginx/rongcai/
COPY --from=build /app/apps/admin/dist /usr/share/nginx/html
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/index.html"]
