/** What the served OpenAPI description says for all operations alike, and what it forbids. */
@org.jspecify.annotations.NullMarked
package vn.langnghe.runtime.contract;
