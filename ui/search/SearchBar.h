// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace readback {

// Above the hits of a search: what is looked for, in what order, and what can be done with it. What
// is wrong with the words stands below them. In a narrow window the choices stand below the field.
// Looks for nothing itself.
class SearchBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kLongest = 1000; // characters of a search

    explicit SearchBar(QWidget *parent = nullptr);

    QString text() const;
    // As if it was typed.
    void setText(const QString &text);
    SearchOrder order() const;
    // Tells nobody: for what was chosen earlier.
    void setOrder(SearchOrder order);
    // Moves there and selects what is in it.
    void focusField();
    QLineEdit *field() const { return m_field; }

    // A line below the field; empty: none.
    void setMessage(const QString &message);
    QString message() const;
    // What there is to do now.
    void setCanSave(bool on);
    void setCanExport(bool on);
    void setSavedShown(bool on);
    QSize minimumSizeHint() const override;

signals:
    void textChanged();
    void orderChosen();
    // Enter in the field.
    void entered();
    // Down in the field.
    void leftDownwards();
    void saveRequested();
    void savedToggled(bool shown);
    void exportRequested();
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *makeField();
    QComboBox *makeOrder();
    QToolButton *makeButton(const QString &name, const QString &text, const QString &toolTip);
    QLayout *layChoices();
    void lay();
    void fold();
    void updateIcons();

    QLineEdit *m_field;
    QAction *m_sign; // in the field
    QComboBox *m_order;
    QToolButton *m_save;
    QToolButton *m_saved;
    QToolButton *m_export;
    QToolButton *m_close;
    QLabel *m_message;
    QBoxLayout *m_lines = nullptr;
    QLayout *m_choices = nullptr;
};

} // namespace readback
