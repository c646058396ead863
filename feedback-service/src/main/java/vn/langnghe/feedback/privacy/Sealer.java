package vn.langnghe.feedback.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a fresh nonce for each text. The bytes are: format (1), key name (4), nonce
 * (12), cipher text with its tag. The place of a text is authenticated with it, so sealed bytes
 * cannot be moved to another case or another column.
 */
final class Sealer {

  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final DataKey current;
  private final Map<String, DataKey> keys = new HashMap<>();
  private final SecureRandom random = new SecureRandom();

  Sealer(DataKey current, List<DataKey> previous) {
    this.current = current;
    previous.forEach(key -> keys.put(key.name(), key));
    keys.put(current.name(), current);
  }

  byte[] seal(String text, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, place, text.getBytes(UTF_8));
    return ByteBuffer.allocate(1 + DataKey.ID_BYTES + NONCE_BYTES + sealed.length)
        .put(FORMAT)
        .put(current.id())
        .put(nonce)
        .put(sealed)
        .array();
  }

  String open(byte[] bytes, String place) {
    var in = ByteBuffer.wrap(bytes);
    if (bytes.length <= 1 + DataKey.ID_BYTES + NONCE_BYTES || in.get() != FORMAT) {
      throw new IllegalStateException("Sealed data of " + place + " have an unknown format.");
    }
    var key = key(taken(in, DataKey.ID_BYTES), place);
    byte[] nonce = taken(in, NONCE_BYTES);
    return new String(
        run(Cipher.DECRYPT_MODE, key, nonce, place, taken(in, in.remaining())), UTF_8);
  }

  private DataKey key(byte[] id, String place) {
    var name = HexFormat.of().formatHex(id);
    var key = keys.get(name);
    if (key == null) {
      throw new IllegalStateException(
          "The data of "
              + place
              + " were sealed with the key "
              + name
              + ", which is not configured: add it to langnghe.personal-data.previous-keys.");
    }
    return key;
  }

  private static byte[] run(int mode, DataKey key, byte[] nonce, String place, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealed data of " + place + " cannot be processed.", e);
    }
  }

  private static byte[] taken(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
