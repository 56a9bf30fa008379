// Sends a file to `ogi-check serve` and prints what was found, with nothing but the JDK (11 or newer):
//   java CheckReport.java http://127.0.0.1:8787/ 年报.docx
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

public class CheckReport {
  public static void main(String[] args) throws Exception {
    URI service = URI.create(args[0]);
    Path file = Path.of(args[1]);
    String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
    HttpRequest request = HttpRequest.newBuilder(service.resolve("/check?name=" + name))
        .timeout(Duration.ofSeconds(90))
        .POST(HttpRequest.BodyPublishers.ofFile(file))
        .build();
    HttpResponse<String> response = HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    // 200: an ogi-result/1. Anything else: an ogi-error/1 that says what is wrong.
    System.out.println(response.body());
    System.exit(response.statusCode() == 200 ? 0 : 2);
  }
}
