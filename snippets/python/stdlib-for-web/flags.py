from enum import Flag, auto


class Right(Flag):
    READ = auto()
    WRITE = auto()
    DELETE = auto()


editor = Right.READ | Right.WRITE
print(Right.WRITE in editor, Right.DELETE in editor)
print(editor.value, Right(3) == editor)
print([right.name for right in editor])
print((editor & ~Right.WRITE) == Right.READ, bool(Right(0)))
