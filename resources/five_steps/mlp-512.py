import keras
from keras import layers
from keras.datasets import mnist

(x, y), (x_test, y_test) = mnist.load_data()
x = x[..., None] / 255
x_test = x_test[..., None] / 255

parts = [
    keras.Input((28, 28, 1)),
    layers.Flatten(),
    layers.Dense(512, activation="relu"),
    layers.Dropout(0.2),
    layers.Dense(512, activation="relu"),
    layers.Dropout(0.2),
    layers.Dense(10, activation="softmax"),
]
model = keras.Sequential(parts)
loss = "sparse_categorical_crossentropy"
model.compile("adam", loss, metrics=["accuracy"])
model.fit(x, y, batch_size=128, epochs=4)
model.evaluate(x_test, y_test)
