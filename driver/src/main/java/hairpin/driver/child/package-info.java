/// Work on uploaded files in a JVM of its own, with a heap and a time limit: only killing a process stops everything.
///
/// [hairpin.driver.child.ReadingApart] reads a model so; [hairpin.driver.child.ChildJvm] says what any such JVM is
/// started with.
package hairpin.driver.child;
