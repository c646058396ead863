-- Run once by the PostgreSQL image on an empty volume: one database per service.
CREATE DATABASE survey OWNER langnghe;
CREATE DATABASE feedback OWNER langnghe;
CREATE DATABASE scoring OWNER langnghe;
CREATE DATABASE reporting OWNER langnghe;
