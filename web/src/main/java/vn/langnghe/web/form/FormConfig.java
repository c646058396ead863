package vn.langnghe.web.form;

import io.smallrye.config.ConfigMapping;

/** What tells the forms of one service from those of another on the same host. */
@ConfigMapping(prefix = "langnghe.form")
interface FormConfig {

  /** Part of a cookie's name: ports share cookies. */
  String service();
}
