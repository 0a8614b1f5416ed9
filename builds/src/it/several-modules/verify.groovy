// The module that starts the thread is refused, and the chain goes on into the other's jar.
def told = new File(basedir, 'build.log').readLines()
def refused = told.count { it.contains('[LoopThreadOnly] JLabel.setText()') && it.contains('App.java:[5,') }
def chain = told.count { it.contains('Window.java:9  Window.say() calls JLabel.setText()') }
assert refused > 0
assert chain > 0
assert new File(basedir, 'window/target/window-1.jar').exists()
assert !new File(basedir, 'app/target/app-1.jar').exists()
