// Android's widgets. Source: the reference of android.view.View: "The whole view tree is single
// threaded. You must always be on the UI thread when calling any method on any view." And of
// android.widget.BaseAdapter, whose notifications the views that show it handle where they are made.

package android.widget;

@LoopThreadOnly(role = "Android main thread")
@interface MainThread {}

public class BaseAdapter {
  @MainThread
  public void notifyDataSetChanged();

  @MainThread
  public void notifyDataSetInvalidated();
}

@MainThread
public class AbsListView {}

@MainThread
public class AbsSeekBar {}

@MainThread
public class AbsSpinner {}

@MainThread
public class AdapterView {}

@MainThread
public class AdapterViewAnimator {}

@MainThread
public class AdapterViewFlipper {}

@MainThread
public class AutoCompleteTextView {}

@MainThread
public class Button {}

@MainThread
public class CalendarView {}

@MainThread
public class CheckBox {}

@MainThread
public class CheckedTextView {}

@MainThread
public class Chronometer {}

@MainThread
public class CompoundButton {}

@MainThread
public class DatePicker {}

@MainThread
public class EditText {}

@MainThread
public class ExpandableListView {}

@MainThread
public class FrameLayout {}

@MainThread
public class GridLayout {}

@MainThread
public class GridView {}

@MainThread
public class HorizontalScrollView {}

@MainThread
public class ImageButton {}

@MainThread
public class ImageSwitcher {}

@MainThread
public class ImageView {}

@MainThread
public class LinearLayout {}

@MainThread
public class ListView {}

@MainThread
public class MultiAutoCompleteTextView {}

@MainThread
public class NumberPicker {}

@MainThread
public class ProgressBar {
  // Its source: synchronized, and off the thread that made the view it posts its refresh.
  @AnyThread
  public void setProgress(int progress);

  @AnyThread
  public void setSecondaryProgress(int secondaryProgress);

  @AnyThread
  public void incrementProgressBy(int diff);
}

@MainThread
public class RadioButton {}

@MainThread
public class RadioGroup {}

@MainThread
public class RatingBar {}

@MainThread
public class RelativeLayout {}

@MainThread
public class ScrollView {}

@MainThread
public class SearchView {}

@MainThread
public class SeekBar {}

@MainThread
public class Spinner {}

@MainThread
public class StackView {}

@MainThread
public class Switch {}

@MainThread
public class TabHost {}

@MainThread
public class TabWidget {}

@MainThread
public class TableLayout {}

@MainThread
public class TableRow {}

@MainThread
public class TextSwitcher {}

@MainThread
public class TextView {}

@MainThread
public class TimePicker {}

@MainThread
public class ToggleButton {}

@MainThread
public class VideoView {}

@MainThread
public class ViewAnimator {}

@MainThread
public class ViewFlipper {}

@MainThread
public class ViewSwitcher {}
