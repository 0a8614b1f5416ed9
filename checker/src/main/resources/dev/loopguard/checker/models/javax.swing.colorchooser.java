// Swing's components. Source: the package description of javax.swing in JDK 25, "All Swing
// components and related classes, unless otherwise documented, must be accessed on the event
// dispatching thread"; what is safe from any thread: see java.awt.java.

package javax.swing.colorchooser;

import java.awt.EventDispatchThread;
import java.awt.event.*;
import javax.swing.event.*;

@EventDispatchThread
public class AbstractColorChooserPanel {}
