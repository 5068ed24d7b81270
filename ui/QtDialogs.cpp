// SPDX-License-Identifier: MIT
#include "ui/QtDialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>
#include <vector>

namespace readback {

namespace {

QMessageBox *makeBox(QWidget *parent, QMessageBox::Icon icon, const QString &title,
    const QString &text, const QString &detail)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(icon);
    box->setWindowTitle(title);
    box->setText(text);
    box->setInformativeText(detail);
    // A server's words may look like markup. The box has a format for its text only.
    box->setTextFormat(Qt::PlainText);
    for (auto *label : box->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    return box;
}

// One file or folder, or an empty string; told once.
void openForPath(QFileDialog *dialog, std::function<void(const QString &)> answered)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QDialog::finished, dialog, [dialog, answered = std::move(answered)](int result) {
            const auto files
                = result == QDialog::Accepted ? dialog->selectedFiles() : QStringList();
            answered(files.isEmpty() ? QString() : files.constFirst());
        });
    dialog->open();
}

} // namespace

void QtDialogs::ask(QWidget *parent, const Question &question, std::function<void(int)> answered)
{
    auto *box = makeBox(parent, question.isProblem ? QMessageBox::Warning : QMessageBox::Question,
        question.title, question.text, question.detail);
    std::vector<QAbstractButton *> buttons;
    for (const QString &label : question.answers)
        buttons.push_back(box->addButton(label,
            buttons.empty() ? QMessageBox::AcceptRole
                            : (label == question.answers.constLast() ? QMessageBox::RejectRole
                                                                     : QMessageBox::ActionRole)));
    const int escape = question.escape < 0 ? static_cast<int>(buttons.size()) - 1 : question.escape;
    if (!buttons.empty()) {
        box->setDefaultButton(qobject_cast<QPushButton *>(buttons.front()));
        box->setEscapeButton(buttons.at(static_cast<size_t>(escape)));
    }
    QObject::connect(
        box, &QDialog::finished, box, [box, buttons, escape, answered = std::move(answered)](int) {
            const auto clicked = std::find(buttons.begin(), buttons.end(), box->clickedButton());
            answered(
                clicked == buttons.end() ? escape : static_cast<int>(clicked - buttons.begin()));
        });
    box->open();
}

void QtDialogs::askSavePath(
    QWidget *parent, const SavePlace &place, std::function<void(const QString &)> answered)
{
    auto *dialog = new QFileDialog(parent, place.title, place.folder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(place.filters);
    dialog->selectFile(place.fileName);
    openForPath(dialog, std::move(answered));
}

void QtDialogs::askFolder(QWidget *parent, const QString &title, const QString &start,
    std::function<void(const QString &)> answered)
{
    auto *dialog = new QFileDialog(parent, title, start);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openForPath(dialog, std::move(answered));
}

void QtDialogs::showError(QWidget *parent, const QString &title, const Error &error)
{
    QString detail = error.next;
    if (!error.correlationId.isEmpty())
        detail += QLatin1Char('\n')
            + QCoreApplication::translate("Dialogs", "Correlation id: %1").arg(error.correlationId);
    const QString text = error.what.isEmpty() ? sentenceFor(error.kind) : error.what;
    makeBox(parent, QMessageBox::Warning, title, text, detail.trimmed())->open();
}

} // namespace readback
