import unittest

from shop import create_app


class ShopCase(unittest.TestCase):
    def setUp(self):
        self.shop = create_app().test_client()

    def add(self, name="Tea", price=300, stock=20):
        product = {"name": name, "price": price, "stock": stock}
        return self.shop.post("/products", json=product)

    def order(self, quantity, number=1):
        url = f"/products/{number}/orders"
        return self.shop.post(url, json={"quantity": quantity})

    def names(self, query=""):
        return [one["name"] for one in self.shop.get(f"/products{query}").json]


class TestProducts(ShopCase):
    def test_add(self):
        answer = self.add()
        self.assertEqual(answer.status_code, 201)
        self.assertEqual(answer.headers["Location"], "/products/1")
        self.assertEqual(self.names(), ["Tea"])

    def test_refuse(self):
        for name, price in ("", 5), (" ", 5), ("Cup", -1):
            with self.subTest(name=name, price=price):
                self.assertEqual(self.add(name, price).status_code, 400)
                self.assertEqual(self.names(), [])

    def test_free(self):
        self.assertEqual(self.add(price=0).status_code, 201)

    def test_taken(self):
        self.add("Tea")
        self.assertEqual(self.add("tea").status_code, 409)

    def test_other_shop(self):
        self.add()
        other = create_app().test_client()
        self.assertFalse(other.get("/products").json)

    def test_max_price(self):
        self.add("Tea", 300)
        self.add("Mug", 301)
        self.assertEqual(self.names("?max_price=300"), ["Tea"])

    def test_delete(self):
        self.add()
        self.assertEqual(self.shop.delete("/products/1").status_code, 204)
        self.assertEqual(self.names(), [])

    def test_unknown(self):
        self.assertEqual(self.shop.get("/products/1").status_code, 404)
        self.assertEqual(self.shop.delete("/products/1").status_code, 404)
        self.assertEqual(self.order(1).status_code, 404)


class TestOrders(ShopCase):
    def setUp(self):
        super().setUp()
        self.add()

    def stock(self):
        return self.shop.get("/products/1").json["stock"]

    def test_totals(self):
        self.assertEqual(self.order(9).json["total"], 2700)
        self.assertEqual(self.order(10).json["total"], 2700)
        self.assertEqual(self.stock(), 1)

    def test_sold_out(self):
        self.assertEqual(self.order(20).status_code, 201)
        self.assertEqual(self.order(1).status_code, 409)

    def test_too_many(self):
        self.assertEqual(self.order(21).status_code, 409)
        self.assertEqual(self.stock(), 20)

    def test_none_at_all(self):
        self.assertEqual(self.order(0).status_code, 400)
