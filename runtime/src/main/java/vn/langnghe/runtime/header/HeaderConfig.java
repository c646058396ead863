package vn.langnghe.runtime.header;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What pages may load and do; a service without pages says nothing. */
@ConfigMapping(prefix = "langnghe.header")
public interface HeaderConfig {

  /** Content-Security-Policy of everything below neither {@code /api} nor {@code /q}. */
  Optional<String> pagePolicy();
}
