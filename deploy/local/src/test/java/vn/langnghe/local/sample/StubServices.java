package vn.langnghe.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.langnghe.local.sample.SampleServices.Credentials;

/** Answers like the services and the realm would, and remembers what it was asked. */
final class StubServices implements AutoCloseable {
  record Asked(String method, String path, String authorization, JsonNode body) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  final AtomicInteger failures = new AtomicInteger();
  private final HttpServer server;

  StubServices() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  SampleServices services() {
    URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new SampleServices(here, here, here, here, new Credentials("s", "d", "p"));
  }

  List<Asked> asked(String method, String path) {
    return asked.stream()
        .filter(one -> one.method().equals(method) && one.path().matches(path))
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.endsWith("/token")) {
      String who =
          body.contains("username=noivu") ? "noivu" : body.replaceAll(".*client_id=|&.*", "");
      send(exchange, 200, "{\"access_token\":\"" + who + "\",\"expires_in\":300}");
      return;
    }
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    JsonNode json = body.startsWith("{") ? JSON.readTree(body) : MissingNode.getInstance();
    asked.add(new Asked(exchange.getRequestMethod(), path, authorization, json));
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      send(exchange, 503, "{\"code\":\"away\"}");
    } else if (exchange.getRequestMethod().equals("GET") && !path.equals("/api/v1/cases")) {
      send(exchange, 404, "{\"code\":\"not-found\"}");
    } else {
      send(exchange, 201, "{\"trackingCode\":\"ABCD\",\"cases\":[]}");
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
