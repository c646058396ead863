#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: for each service a role and a database that it owns and nobody else reaches.
set -eu

make() { # role; its password is in the environment
  psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v role="$1" <<SQL
\\getenv password LANGNGHE_DB_$(echo "$1" | tr '[:lower:]' '[:upper:]')_PASSWORD
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role";
REVOKE ALL ON DATABASE :"role" FROM PUBLIC;
SQL
}

make survey
make feedback
make scoring
make reporting
make keycloak

psql -v ON_ERROR_STOP=1 -U postgres -d postgres -c 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC'
