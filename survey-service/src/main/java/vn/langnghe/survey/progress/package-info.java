/** How many responses a campaign has from which agency. */
@NullMarked
package vn.langnghe.survey.progress;

import org.jspecify.annotations.NullMarked;
