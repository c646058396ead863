/** What of the answers is public: decided in groups, kept as facts of their own. */
@NullMarked
package vn.langnghe.scoring.release;

import org.jspecify.annotations.NullMarked;
