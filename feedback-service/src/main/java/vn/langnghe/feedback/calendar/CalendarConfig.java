package vn.langnghe.feedback.calendar;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** Which years have a file of their own. */
@ConfigMapping(prefix = "langnghe.calendar")
public interface CalendarConfig {

  Set<Integer> years();
}
