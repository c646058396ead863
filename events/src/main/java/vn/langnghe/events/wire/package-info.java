/** Events as Kafka records: CloudEvents headers, JSON payload, and where unreadable records go. */
@NullMarked
package vn.langnghe.events.wire;

import org.jspecify.annotations.NullMarked;
