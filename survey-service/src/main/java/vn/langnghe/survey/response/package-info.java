/** What a response says, whether a campaign may take it, and its canonical form. */
@NullMarked
package vn.langnghe.survey.response;

import org.jspecify.annotations.NullMarked;
