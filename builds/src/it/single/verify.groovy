def told = new File(basedir, 'build.log').readLines()
def refused = told.count { it.contains('Server.java:[14,14] [LoopThreadOnly] EventBase.free()') }
def chain = told.count { it.contains('Server.java:10  start() starts a thread: new Thread(this::stop)') }
assert refused > 0
assert chain > 0
