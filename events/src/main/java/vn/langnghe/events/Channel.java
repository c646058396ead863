package vn.langnghe.events;

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
