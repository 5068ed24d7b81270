// SPDX-License-Identifier: MIT
// What every start is held against: a main window with nothing in it, which says when it has shown
// its first frame, and then stays as it is.
#include <QApplication>
#include <QMainWindow>

#include <cstdio>

namespace {

class FirstFrame : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QMetaObject::invokeMethod(
                this, [] { std::fputs("first frame\n", stderr); }, Qt::QueuedConnection);
        }
        return false;
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    FirstFrame frame;
    window.installEventFilter(&frame);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
