/** Access tokens that were verified a moment ago need not be verified again for every answer. */
@NullMarked
package vn.langnghe.survey.token;

import org.jspecify.annotations.NullMarked;
