import keras
from keras import layers
from keras.datasets import mnist
from keras.utils import to_categorical

(x, y), (x_test, y_test) = mnist.load_data()
x = x[..., None] / 255
x_test = x_test[..., None] / 255

parts = [
    keras.Input((28, 28, 1)),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
]
model = keras.Sequential(parts)
loss = "mean_absolute_error"
model.compile("rmsprop", loss, metrics=["accuracy"])
y = to_categorical(y)
y_test = to_categorical(y_test)
model.fit(x, y, batch_size=128, epochs=10)
model.evaluate(x_test, y_test)
