from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    value: int


@dataclass(frozen=True)
class Name:
    name: str


@dataclass(frozen=True)
class Minus:
    """The negative of one formula: -a"""

    of: "Formula"


@dataclass(frozen=True)
class Plus:
    left: "Formula"
    right: "Formula"


@dataclass(frozen=True)
class Times:
    left: "Formula"
    right: "Formula"


Formula = Number | Name | Minus | Plus | Times


def simplify(formula):
    match formula:
        case Minus(of):
            return negative(simplify(of))
        case Plus(left, right):
            return total(simplify(left), simplify(right))
        case Times(left, right):
            return product(simplify(left), simplify(right))
    return formula


def negative(part):
    match part:
        case Number(value):
            return Number(-value)
        case Minus(inner):
            return inner
    return Minus(part)


def total(left, right):
    match left, right:
        case Number(first), Number(second):
            return Number(first + second)
        case (Number(0), part) | (part, Number(0)):
            return part
    if left == Minus(right) or Minus(left) == right:
        return Number(0)
    return Plus(left, right)


def product(left, right):
    match left, right:
        case Number(first), Number(second):
            return Number(first * second)
        case (Number(0), _) | (_, Number(0)):
            return Number(0)
        case (Number(1), part) | (part, Number(1)):
            return part
    return Times(left, right)
