/** YAML files that people write: their nodes with lines, their schemas, and their faults. */
@NullMarked
package vn.langnghe.yaml;

import org.jspecify.annotations.NullMarked;
