/** Seals personal data and free text before they reach the database. */
@NullMarked
package vn.langnghe.feedback.privacy;

import org.jspecify.annotations.NullMarked;
