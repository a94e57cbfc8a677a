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
    before = None
    while formula != before:
        before, formula = formula, one_round(formula)
    return formula


def one_round(formula):
    match formula:
        case Plus(a, b) if a == Minus(b) or b == Minus(a):
            return Number(0)
        case Plus(Number(0), a) | Plus(a, Number(0)):
            return a
        case Times(Number(1), a) | Times(a, Number(1)) | Minus(Minus(a)):
            return a
        case Times(Number(0), _) | Times(_, Number(0)):
            return Number(0)
        case Plus(Number(a), Number(b)):
            return Number(a + b)
        case Times(Number(a), Number(b)):
            return Number(a * b)
        case Minus(Number(a)):
            return Number(-a)
        case Plus(a, b) | Times(a, b):
            return type(formula)(one_round(a), one_round(b))
        case Minus(a):
            return Minus(one_round(a))
        case _:
            return formula
