/**
 * What is told of the work in logs and metrics, so that both can be shown to anybody (ADR 0093).
 */
@NullMarked
package vn.langnghe.runtime.telemetry;

import org.jspecify.annotations.NullMarked;
