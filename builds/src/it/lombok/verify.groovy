def told = new File(basedir, 'build.log').readLines()
assert told.any { it.contains('Server.java:[31,26] [LoopThreadOnly] EventBase.free()') }
assert told.any { it.contains('Server.java:24  start() hands this to another thread: pool.execute(() -> stop(this))') }
assert told.every { !it.contains('not analysed') }
// What Lombok writes into the class is neither reported nor in the way of what follows.
assert told.findAll { it.contains('ERROR') && it.contains('.java:[') }.toSet().size() == 1
