/** Survey service: questionnaires, campaigns and the durable intake of citizens' answers. */
@NullMarked
package vn.langnghe.survey;

import org.jspecify.annotations.NullMarked;
