import keras
from keras import layers, optimizers
from keras.datasets import mnist

(x, y), (x_test, y_test) = mnist.load_data()
x = x[..., None] / 255
x_test = x_test[..., None] / 255

parts = [
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Conv2D(64, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Dropout(0.25),
    layers.Flatten(),
    layers.Dense(128, activation="relu"),
    layers.Dropout(0.5),
    layers.Dense(10, activation="softmax"),
]
model = keras.Sequential(parts)
loss = "sparse_categorical_crossentropy"
optimizer = optimizers.Adadelta(learning_rate=1.0)
model.compile(optimizer, loss, metrics=["accuracy"])
model.fit(x, y, batch_size=128, epochs=12)
model.evaluate(x_test, y_test)
