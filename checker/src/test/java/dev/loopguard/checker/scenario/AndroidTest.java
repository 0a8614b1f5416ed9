package dev.loopguard.checker.scenario;

import dev.loopguard.checker.framework.Frameworks;
import org.junit.jupiter.api.Test;

/** What belongs to Android's main thread. */
final class AndroidTest {
  private static void android(String unit) {
    Scenario.of(
            "import android.app.*; import android.os.*; import android.view.View;"
                + " import android.widget.*; import android.content.Intent; "
                + unit)
        .args("-cp", Frameworks.classPath(Frameworks.jars("android-4")))
        .check();
  }

  @Test
  void viewsAreTheMainThreads() {
    android(
        """
        class Search extends Activity {
          TextView found;
          @Override protected void onCreate(Bundle state) {
            found = (TextView) findViewById(1);
            found.setOnClickListener(view -> found.setText("right"));
            new Thread(() -> {
              CharSequence text = getText(2);
              found.setText(text); // BUG: TextView.setText() must run on the Android main thread
              runOnUiThread(() -> found.setText("right"));
              found.post(() -> found.setText("right"));
              found.postInvalidate();
              found.invalidate(); // BUG: View.invalidate()
            }).start();
          }
        }
        """);
  }

  @Test
  void tasksWorkInTheBackgroundAndShowInFront() {
    android(
        """
        class Download extends AsyncTask<String, Integer, String> {
          final ProgressBar bar;
          final TextView found;
          Download(ProgressBar bar, TextView found) { this.bar = bar; this.found = found; }
          @Override protected void onPreExecute() { found.setText("..."); }
          @Override protected String doInBackground(String... from) {
            publishProgress(50);
            bar.setProgress(50);
            found.setText("half"); // BUG: TextView.setText()
            return "done";
          }
          @Override protected void onProgressUpdate(Integer... percent) { found.setText("half"); }
          @Override protected void onPostExecute(String result) { found.setText(result); }
        }
        class Sync extends IntentService {
          TextView found;
          Sync() { super("sync"); }
          @Override protected void onHandleIntent(Intent intent) {
            found.setText("wrong"); // BUG: TextView.setText()
          }
          @Override public void onDestroy() { found.setText("right"); }
        }
        """);
  }

  @Test
  void askingTheLooper() {
    Scenario.of(
            """
            import android.os.Looper;
            import android.widget.TextView;
            class Label {
              final TextView text;
              Label(TextView text) { this.text = text; }
              void show(Looper other) {
                if (Looper.getMainLooper().isCurrentThread()) {
                  text.setText("right");
                } else {
                  text.setText("wrong"); // BUG: TextView.setText()
                }
                Looper main = Looper.getMainLooper();
                if (!main.isCurrentThread()) {
                  return;
                }
                text.setText("right");
              }
              void other(Looper other) {
                if (other.isCurrentThread() || Looper.myLooper().isCurrentThread()) {
                  text.setText("wrong"); // BUG: TextView.setText()
                }
              }
              void start(ExecutorService pool, Looper other) {
                pool.execute(() -> { show(other); other(other); });
              }
            }
            """)
        .args("-cp", Frameworks.classPath(Frameworks.jars("android-all")))
        .check();
  }

  @Test
  void askingForTheLooperOrTheThread() {
    android(
        """
        class Label {
          final TextView text;
          Label(TextView text) { this.text = text; }
          void loopers() {
            if (Looper.myLooper() == Looper.getMainLooper()) {
              text.setText("right");
            } else {
              text.setText("wrong"); // BUG: TextView.setText()
            }
          }
          void threads() {
            Thread main = Looper.getMainLooper().getThread();
            if (!Thread.currentThread().equals(main)) {
              text.post(() -> text.setText("right"));
              return;
            }
            text.setText("right");
          }
          void numbers() {
            if (Looper.getMainLooper().getThread().getId() == Thread.currentThread().getId()) {
              text.setText("right");
            }
          }
          void others(HandlerThread other) {
            if (Looper.myLooper() == other.getLooper()) {
              text.setText("wrong"); // BUG: TextView.setText()
            }
            if (Looper.myLooper() == null) {
              text.setText("wrong"); // BUG: TextView.setText()
            }
          }
          private static boolean isMain() { return Looper.myLooper() == Looper.getMainLooper(); }
          private static Looper main() { return Looper.getMainLooper(); }
          void helpers() {
            if (isMain()) {
              text.setText("right");
            }
            if (main() == Looper.myLooper()) {
              text.setText("right");
            }
          }
          void start(ExecutorService pool, HandlerThread other) {
            pool.execute(() -> { loopers(); threads(); numbers(); helpers(); others(other); });
          }
        }
        """);
  }
}
