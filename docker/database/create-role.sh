#!/bin/sh
# Runs once, when the data volume is empty. The application owns its database and is not a superuser.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$APP_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE rongcai LOGIN PASSWORD :'password';
CREATE DATABASE rongcai OWNER rongcai;
REVOKE ALL ON DATABASE rongcai FROM PUBLIC;
SQL
