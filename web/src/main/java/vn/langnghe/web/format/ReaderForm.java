package vn.langnghe.web.format;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.langnghe.event.Period;
import vn.langnghe.event.Text;
import vn.langnghe.runtime.problem.Language;

/**
 * Values in the form that the reader writes: vi-VN or en-GB, by the clock of Việt Nam. Templates
 * use the methods as properties: {@code {row.value.decimal}}.
 */
@TemplateExtension
public final class ReaderForm {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private ReaderForm() {}

  /** A result: always two decimals, so that a column of them lines up. */
  public static String decimal(
      BigDecimal value, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return form("#,##0.00", value, locale);
  }

  /** A maximum or a level: decimals only where it has some. */
  public static String points(
      BigDecimal value, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return form(value.stripTrailingZeros().scale() <= 0 ? "#,##0" : "#,##0.00", value, locale);
  }

  /** A number of things. */
  public static String count(
      Number value, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return form("#,##0", value, locale);
  }

  /** A change: always with its sign. */
  public static String signed(
      BigDecimal value, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return form("+#,##0.00;−#,##0.00", value, locale);
  }

  /** The direction of a change that two decimals show: 1, 0 or -1. */
  public static int way(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).signum();
  }

  /** The size of a change, without its sign. */
  public static String size(
      BigDecimal value, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return form("#,##0.00", value.abs(), locale);
  }

  public static String words(Text text, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return language(locale).of(text);
  }

  public static String words(
      Period period, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return language(locale).of(PeriodName.of(period));
  }

  public static String day(Instant instant) {
    return DAY.format(instant.atZone(Period.ZONE));
  }

  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  public static String clock(Instant instant) {
    return CLOCK.format(instant.atZone(Period.ZONE));
  }

  private static Language language(Object locale) {
    var tag = locale instanceof Locale one ? one.getLanguage() : locale.toString();
    return tag.startsWith("en") ? Language.EN : Language.VI;
  }

  private static String form(String pattern, Number value, Object locale) {
    var symbols =
        DecimalFormatSymbols.getInstance(
            switch (language(locale)) {
              case VI -> Locale.of("vi", "VN");
              case EN -> Locale.UK;
            });
    var format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}
