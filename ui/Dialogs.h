// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace readback {

// A question with two or more answers. Everything is plain text.
struct Question
{
    QString title;
    QString text; // one sentence: what is asked
    QString detail; // further sentences; may be empty
    QStringList answers; // the labels, in the order shown; the first is the default
    int escape = -1; // the answer that Escape and closing give; -1: the last
    bool isProblem = false; // it tells what went wrong, and asks what to do
};

// Where to save one file. `fileName` is only a name; `filters` as QFileDialog takes them.
struct SavePlace
{
    QString title;
    QString folder; // empty: the system's choice
    QString fileName;
    QStringList filters;
};

// The one seam through which modal questions go, so that tests can answer them. Nothing here
// blocks: the answer comes to the callback later, once, from the event loop, and not at all if
// `parent` dies first. `parent` must not be null. Window's thread.
class Dialogs
{
public:
    virtual ~Dialogs();

    // The index of the answer given.
    virtual void ask(QWidget *parent, const Question &question, std::function<void(int)> answered)
        = 0;
    // The path; empty: the person thought better of it. An existing file was asked about.
    virtual void askSavePath(
        QWidget *parent, const SavePlace &place, std::function<void(const QString &)> answered)
        = 0;
    // An existing folder; empty: none chosen.
    virtual void askFolder(QWidget *parent, const QString &title, const QString &start,
        std::function<void(const QString &)> answered)
        = 0;
    virtual void showError(QWidget *parent, const QString &title, const Error &error) = 0;

    // A question of two answers: true for `accept`, false for Cancel.
    void confirm(QWidget *parent, const QString &title, const QString &text, const QString &accept,
        std::function<void(bool)> answered);
};

} // namespace readback
