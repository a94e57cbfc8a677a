from dataclasses import dataclass, field
from operator import attrgetter


@dataclass(order=True)
class Task:
    priority: int
    title: str
    done: bool = field(default=False, compare=False)


tasks = [Task(2, "pack"), Task(1, "print"), Task(1, "pay")]
for task in sorted(tasks):
    print(task.priority, task.title)
print(min(tasks).title, Task(1, "pay") < Task(1, "print"))
print([task.title for task in sorted(tasks, key=attrgetter("title"))])
print(Task(1, "pay") == Task(1, "pay", done=True))
