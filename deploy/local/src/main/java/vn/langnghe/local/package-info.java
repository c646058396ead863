/**
 * Real PostgreSQL, Kafka and Keycloak on one machine without Docker, for ./run and for the tests.
 */
@NullMarked
package vn.langnghe.local;

import org.jspecify.annotations.NullMarked;
