package vn.langnghe.feedback.casework;

import vn.langnghe.event.Text;

/** What a text may hold that tells who a person is. */
public enum PersonalTrace {
  NAME("tên người gửi", "the sender's name"),
  PHONE("số điện thoại của người gửi", "the sender's telephone number"),
  EMAIL("thư điện tử của người gửi", "the sender's e-mail address"),
  ADDRESS("địa chỉ của người gửi", "the sender's address"),
  PHONE_NUMBER("một số giống số điện thoại", "what looks like a telephone number"),
  IDENTITY_NUMBER("một số giống số định danh cá nhân", "what looks like a citizen identity number");

  private final Text words;

  PersonalTrace(String vi, String en) {
    words = new Text(vi, en);
  }

  public Text words() {
    return words;
  }
}
