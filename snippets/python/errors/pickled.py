import pickle


class Fragile(Exception):
    def __init__(self, item, left):
        super().__init__(f"{item}: {left} left")
        self.item, self.left = item, left


class OutOfStock(Exception):
    def __init__(self, item, left):
        super().__init__(item, left)
        self.item, self.left = item, left

    def __str__(self):
        return f"{self.item}: {self.left} left"


for kind in Fragile, OutOfStock:
    error = kind("tea", 3)
    print(error, error.args)
    try:
        print("copied:", pickle.loads(pickle.dumps(error)))
    except TypeError as problem:
        print(problem)
