// Built once, the second time taken from the cache: no second analysis, and the jar is there.
def told = new File(basedir, 'build.log').readLines()
def findings = told.count { it.contains('[LoopThreadOnly] EventBase.free()') }
def hits = told.count { it.contains('Found cached build') }
assert findings == 1
assert hits == 1
assert new File(basedir, 'target/cached-1.jar').exists()
