import ast


def compute(node):
    match node:
        case ast.Expression(body):
            return compute(body)
        case ast.Constant(int() | float() as number):
            return number
        case ast.UnaryOp(ast.USub(), operand):
            return -compute(operand)
        case ast.BinOp(left, ast.Add(), right):
            return compute(left) + compute(right)
        case ast.BinOp(left, ast.Mult(), right):
            return compute(left) * compute(right)
        case _:
            raise ValueError(f"not allowed: {type(node).__name__}")


print(compute(ast.parse("2 * (3 + 4.5) + -1", mode="eval")))
try:
    compute(ast.parse("open('secret.txt')", mode="eval"))
except ValueError as error:
    print(error)
