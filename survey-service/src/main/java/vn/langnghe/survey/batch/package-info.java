/** Many responses in one request, each with a result of its own. */
@NullMarked
package vn.langnghe.survey.batch;

import org.jspecify.annotations.NullMarked;
