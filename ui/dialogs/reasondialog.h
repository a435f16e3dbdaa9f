// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once


#include <QDialog>

#include <memory>

namespace kabocha::ui {

/// A value that was sent and that an import replaces, in words.
struct CorrectedValue
{
    QString metric = {};
    QString before = {};
    QString after = {};
    QString sent = {}; ///< where the one before is
};

/// Asks once why an import replaces values that were sent, and shows which. Nothing happens to the job before
/// the person agrees; that is for whoever opens it.
class ReasonDialog : public QDialog
{
    Q_OBJECT
public:
    /// FILE is the name of what is imported.
    explicit ReasonDialog(const QString &file, QWidget *parent = nullptr);
    ~ReasonDialog() override;
    void setValues(const QList<CorrectedValue> &values); ///< without any, no reason is needed
    [[nodiscard]] QString reason() const;
    void accept() override; ///< stays open where the reason is missing

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
