package vn.langnghe.event;

/** How an answer or a case reached us. */
public enum Channel {
  PORTAL,
  APP,
  WEB,
  KIOSK,
  COUNTER,
  PHONE,
  PAPER,
  INTERVIEW,
  MAIL
}
