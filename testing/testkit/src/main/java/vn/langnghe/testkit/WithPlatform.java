package vn.langnghe.testkit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a Quarkus test the real PostgreSQL, Kafka and Keycloak; one platform serves the whole test
 * JVM.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = PlatformResource.class, scope = TestResourceScope.GLOBAL)
public @interface WithPlatform {}
