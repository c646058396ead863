/** Events as Kafka records: CloudEvents headers, JSON payload, and where unreadable records go. */
@NullMarked
package vn.langnghe.event.wire;

import org.jspecify.annotations.NullMarked;
