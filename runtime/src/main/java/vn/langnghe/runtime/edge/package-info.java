/** What may come in at the HTTP edge of every service. */
@org.jspecify.annotations.NullMarked
package vn.langnghe.runtime.edge;
